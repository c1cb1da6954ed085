package tallyboard.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.Program.CannotOpenException;
import tallyboard.ui.shell.Program.Mode;

/** The small window before the desk: the passphrase that the stream keys are locked with. FX thread. */
final class UnlockWindow {
    private static final double WIDTH = 480;
    /** Two lines, so that nothing moves when there is something to say. */
    private static final double PROBLEM_HEIGHT = 40;

    private final Program program;
    private final Background background;
    private final Stage stage = new Stage();
    private final PasswordField passphrase = new PasswordField();
    private final Label problem = new Label();

    UnlockWindow(Program program, Background background) {
        this.program = program;
        this.background = background;
    }

    /** Shows itself until the passphrase is right, or until it is closed, which ends the program. */
    void ask(Mode mode, Theme theme, Consumer<DeskContext> opened) {
        var open = Buttons.call(Messages.text("shell.unlock.open"));
        open.setDefaultButton(true);
        open.disableProperty().bind(passphrase.textProperty().isEmpty().or(passphrase.disabledProperty()));
        open.setOnAction(_ -> unlock(mode, opened));
        var scene = new Scene(column(new HBox(open)));
        theme.dress(scene, List.of("/tallyboard/ui/shell/shell.css"));
        stage.setTitle(Messages.text("shell.title"));
        stage.getIcons().setAll(DeskWindow.icon());
        stage.setResizable(false);
        stage.setScene(scene);
        stage.show();
        passphrase.requestFocus();
    }

    private VBox column(HBox buttons) {
        var title = new Label(Messages.text("shell.unlock.title"));
        title.getStyleClass().add("page-title");
        var what = new Label(Messages.text("shell.unlock.what"));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        passphrase.setAccessibleText(Messages.text("shell.unlock.passphrase"));
        passphrase.setPromptText(Messages.text("shell.unlock.passphrase"));
        problem.getStyleClass().add("attention");
        problem.setWrapText(true);
        problem.setMinHeight(PROBLEM_HEIGHT);
        problem.setAlignment(Pos.TOP_LEFT);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var column = new VBox(title, what, passphrase, problem, buttons);
        column.getStyleClass().addAll("root", "unlock");
        column.setPrefWidth(WIDTH);
        return column;
    }

    private void unlock(Mode mode, Consumer<DeskContext> opened) {
        var typed = passphrase.getText().toCharArray();
        passphrase.clear();
        passphrase.setDisable(true);
        problem.setText("");
        background.ask(
                () -> program.unlock(mode, typed),
                context -> {
                    opened.accept(context);
                    stage.hide();
                },
                this::tell);
    }

    private void tell(Exception why) {
        boolean isLocked =
                why instanceof CannotOpenException cannot && cannot.locked().isPresent();
        problem.setText(
                isLocked
                        ? Messages.text("shell.unlock.wrong")
                        : why instanceof CannotOpenException
                                ? String.valueOf(why.getMessage())
                                : Problems.sentence(why));
        passphrase.setDisable(false);
        passphrase.requestFocus();
    }
}
