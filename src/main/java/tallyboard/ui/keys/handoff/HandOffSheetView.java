package tallyboard.ui.keys.handoff;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.stream.key.HandOff.Way;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.keys.handoff.HandOffSheetViewModel.SheetWords;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The ways to hand a key to its room, one of them open, and one button that goes it. */
public final class HandOffSheetView extends VBox {
    private static final SheetWords NOTHING = new SheetWords("", "");

    private final HandOffSheetViewModel sheet;
    private final ToggleGroup group = new ToggleGroup();
    private final List<WayView> ways;
    private final Map<Way, Runnable> acts;

    public HandOffSheetView(HandOffSheetViewModel sheet) {
        this.sheet = sheet;
        getStyleClass().addAll("desk-sheet", "sheet", "handoff-sheet");
        acts = Map.of(
                Way.OBS_PUSH, sheet.obs()::push,
                Way.ONE_TIME_PAGE, sheet.page()::open,
                Way.OBS_PROFILE, this::saveProfile,
                Way.QR_CODE, sheet::showCode,
                Way.FFMPEG, sheet::copyKey,
                Way.PRINTED_CARD, this::saveCard);
        ways = List.of(
                new WayView(Way.OBS_PUSH, Feather.MONITOR, group, new ObsPushView(sheet.obs(), sheet.isSafe())),
                new WayView(Way.ONE_TIME_PAGE, Feather.LINK, group, new OneTimePageView(sheet.page())),
                new WayView(Way.OBS_PROFILE, Feather.FILE_TEXT, group, profile()),
                new WayView(Way.QR_CODE, Feather.SMARTPHONE, group, note("keys.handoff.code.note")),
                new WayView(Way.FFMPEG, Feather.TERMINAL, group, command()),
                new WayView(Way.PRINTED_CARD, Feather.PRINTER, group, note("keys.handoff.card.note")));
        var rows = new VBox(ways.toArray(Node[]::new));
        rows.getStyleClass().add("ways");
        var scroll = new ScrollPane(rows); // in a low window the buttons below stay in sight
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.prefHeightProperty().bind(rows.heightProperty().add(1)); // it does not ask for wrapped lines by itself
        var words = sheet.words().map(w -> w.orElse(NOTHING));
        getChildren()
                .addAll(
                        SheetParts.title(words.map(SheetWords::title)),
                        SheetParts.warning(words.map(SheetWords::warning)),
                        scroll,
                        said(),
                        SheetParts.warning(sheet.problem()),
                        SheetParts.fixed("keys.handoff.logged", "t12", "text-2"),
                        buttons());
        sheet.chosen()
                .subscribe(way -> toggles().filter(t -> t.getUserData() == way).forEach(group::selectToggle));
        group.selectedToggleProperty().subscribe((before, now) -> choose(before, now));
    }

    /** The chosen way has the first focus. */
    public void focusFirst() {
        applyCss(); // what scrolls is in the scene only then
        ways.stream()
                .filter(w -> w.head().isSelected())
                .findFirst()
                .ifPresent(w -> w.head().requestFocus());
    }

    /** One way is always chosen: pressing it again leaves it. */
    private void choose(Toggle before, Toggle now) {
        var chosen = Optional.ofNullable(now).orElse(before);
        chosen.setSelected(true);
        sheet.chosen().set((Way) chosen.getUserData());
    }

    private java.util.stream.Stream<Toggle> toggles() {
        return ways.stream().map(WayView::head);
    }

    private HBox said() {
        var sign = Icons.of(Feather.CHECK_CIRCLE, Icons.MAIN);
        sign.getStyleClass().add("live");
        var sentence = SheetParts.wrapped(sheet.said(), "t13");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var row = new HBox(sign, sentence);
        row.getStyleClass().add("said");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFocusTraversable(true);
        row.accessibleTextProperty().bind(sheet.said());
        return SheetParts.there(row, sheet.said().isNotEmpty());
    }

    private HBox buttons() {
        var close = Buttons.plain(Messages.text("keys.handoff.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(_ -> sheet.close());
        var go = Buttons.call("");
        go.getStyleClass().add("go");
        go.textProperty().bind(sheet.chosen().map(way -> Messages.text("keys.handoff.do." + way.name())));
        go.setOnAction(_ -> acts.getOrDefault(sheet.chosen().get(), () -> {}).run());
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> sheet.busy().get() || sheet.isPageOpen().getValue(), sheet.busy(), sheet.isPageOpen()));
        var row = new HBox(close, go);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static VBox note(String place) {
        return new VBox(SheetParts.fixed(place, "t12", "text-2"));
    }

    private VBox profile() {
        var body = note("keys.handoff.profile.note");
        Button delete = Buttons.small(Messages.text("keys.handoff.profile.delete"), Feather.TRASH_2);
        delete.setOnAction(_ -> sheet.files().deleteProfile());
        body.getChildren().add(SheetParts.there(delete, sheet.files().profile().map(Optional::isPresent)));
        return body;
    }

    private VBox command() {
        var text = new TextArea();
        text.textProperty().bind(sheet.commandShown());
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().addAll("mono", "command");
        text.setAccessibleText(Messages.text("keys.handoff.ffmpeg.command"));
        var copy = Buttons.small(Messages.text("keys.handoff.ffmpeg.copy"), Feather.COPY);
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(sheet.command());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new VBox(text, copy, SheetParts.fixed("keys.handoff.ffmpeg.note", "t12", "text-2"));
    }

    private void saveProfile() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("keys.handoff.profile.where"));
        Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(sheet.files()::saveProfile);
    }

    private void saveCard() {
        if (!sheet.files().mayWriteCard()) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("keys.handoff.card.where"));
        chooser.setInitialFileName(sheet.files().cardName());
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(Messages.text("keys.handoff.card.kind"), "*.html"));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(sheet.files()::saveCard);
    }
}
