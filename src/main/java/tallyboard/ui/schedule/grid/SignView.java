package tallyboard.ui.schedule.grid;

import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Role;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.schedule.plan.Sign;

/** The small sign before a line, 12 px: a headline's glyph, an icon, or the barred dot of what is not recorded. */
public final class SignView extends StackPane {
    private static final double SIZE = 12;

    private Sign shown = Sign.NONE;

    public SignView() {
        getStyleClass().add("sign");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    public void show(Sign sign, Role role) {
        role.mark(this);
        if (sign != shown) {
            shown = sign;
            setVisible(sign != Sign.NONE);
            getChildren().setAll(drawing(sign).stream().toList());
        }
        getChildren().stream().filter(Glyph.class::isInstance).forEach(role::mark);
    }

    private static Optional<Node> drawing(Sign sign) {
        return switch (sign) {
            case NONE -> Optional.empty();
            case LIVE, CHECK, BAD, RECONNECTING, CONNECTING, FINISHING, READY, DISABLED ->
                Optional.of(new Glyph(Headline.valueOf(sign.name()), SIZE));
            case NOT_RECORDED -> Optional.of(barredDot());
            case RECORDED -> icon(Feather.CHECK_CIRCLE);
            case FAILED -> icon(Feather.ALERT_TRIANGLE);
            case LATER -> icon(Feather.CLOCK);
            case MOVED -> icon(Feather.SHUFFLE);
            case CANCELLED -> icon(Feather.X);
            case EDITED, CHANGED -> icon(Feather.EDIT_2);
            case ASSUMED -> icon(Feather.HELP_CIRCLE);
        };
    }

    private static Optional<Node> icon(Feather icon) {
        return Optional.of(Icons.of(icon, Icons.TINY));
    }

    private static Node barredDot() {
        var grid = new Rectangle(SIZE, SIZE);
        grid.getStyleClass().add("grid");
        var dot = new Circle(6, 6, 3);
        dot.getStyleClass().add("solid");
        var bar = new SVGPath();
        bar.setContent("M1 11 11 1");
        bar.setStrokeWidth(1.6);
        bar.getStyleClass().add("stroke");
        var drawing = new StackPane(new Group(List.<Node>of(grid, dot, bar)));
        drawing.getStyleClass().add("barred-dot");
        return drawing;
    }
}
