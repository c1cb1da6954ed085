package tallyboard.ui.live.tiles;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Role;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.kit.draw.Trace;
import tallyboard.ui.live.state.Traffic;
import tallyboard.ui.live.words.ScopeWords;

/** The place of the picture in a tile: five minutes of what arrives, or in a few words that nothing does. */
final class TilePictureView extends StackPane {
    private static final double TALLEST = 160;
    private static final double SIGN = 24;

    private final Trace video = new Trace(60, 16);
    private final Trace sound = new Trace(60, 8);
    private final VBox arriving = new VBox(video, sound);
    private final Traffic traffic;

    TilePictureView(ObservableValue<ScopeWords> words, Traffic traffic) {
        this.traffic = traffic;
        getStyleClass().add("tile-picture");
        setMinSize(0, 0);
        var glyph = new Glyph(words.getValue().glyph(), SIGN);
        var title = new Label();
        title.getStyleClass().addAll("t13", "text-2");
        title.setWrapText(true);
        title.textProperty().bind(words.map(ScopeWords::title));
        var empty = new VBox(glyph, title);
        empty.getStyleClass().add("empty");
        empty.setAlignment(Pos.CENTER);
        empty.setMinSize(0, 0);
        arriving.getStyleClass().add("arriving");
        arriving.setAlignment(Pos.CENTER);
        getChildren().addAll(arriving, empty);
        words.map(w -> w.arriving().isPresent()).subscribe(comes -> {
            arriving.setVisible(comes);
            empty.setVisible(!comes);
        });
        words.map(ScopeWords::glyph).subscribe(fresh -> {
            glyph.show(fresh);
            Role.OFF.mark(glyph);
        });
        heightProperty().subscribe(height -> fit(height.doubleValue()));
    }

    /** Draws the traces as the traffic is now. */
    void draw() {
        if (arriving.isVisible()) {
            video.show(traffic.video(), Optional.empty());
            sound.show(traffic.audio(), Optional.empty());
        }
    }

    private void fit(double height) {
        height(video, Math.clamp(Math.round(height * 0.5), 16, TALLEST));
        height(sound, Math.clamp(Math.round(height * 0.12), 8, TALLEST / 4));
        draw();
    }

    private static void height(Trace trace, double height) {
        trace.setMinHeight(height);
        trace.setPrefHeight(height);
        trace.setMaxHeight(height);
    }
}
