package tallyboard.ui.live.lane;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.kit.draw.Trace;
import tallyboard.ui.live.state.Traffic;
import tallyboard.ui.live.words.ScopeWords;
import tallyboard.ui.live.words.ScopeWords.Arriving;

/** The place of the picture while pictures are not decoded: five minutes of what arrives, or why nothing does. */
final class ScopeView extends StackPane {
    private static final Arriving NOTHING = new Arriving("", "", "", "");

    private final Trace video = new Trace(100, 56);
    private final Trace sound = new Trace(100, 14);
    private final Traffic traffic;
    private final Label videoKind = Words.fixed(Messages.text("live.scope.video"), "t13", "text-2");
    private final Label soundKind = Words.fixed(Messages.text("live.scope.sound"), "t13", "text-2");
    private final HBox ends;
    private final VBox arriving;
    private final Glyph glyph;

    ScopeView(ObservableValue<ScopeWords> words, Traffic traffic) {
        this.traffic = traffic;
        this.glyph = new Glyph(words.getValue().glyph(), 24);
        this.ends = new HBox(
                Words.fixed(Messages.text("live.scope.before"), "t12", "text-2"),
                space(),
                Words.fixed(Messages.text("live.scope.now"), "t12", "text-2"));
        this.arriving = arriving(words.map(w -> w.arriving().orElse(NOTHING)));
        var empty = empty(words);
        getStyleClass().add("scope");
        getChildren().addAll(arriving, empty);
        words.map(w -> w.arriving().isPresent()).subscribe(comes -> {
            arriving.setVisible(comes);
            empty.setVisible(!comes);
        });
        words.map(ScopeWords::glyph).subscribe(fresh -> {
            glyph.show(fresh);
            Role.OFF.mark(glyph);
        });
    }

    /** Draws the traces as the traffic is now. */
    void draw() {
        if (arriving.isVisible()) {
            video.show(traffic.video(), Optional.empty());
            sound.show(traffic.audio(), Optional.empty());
        }
    }

    void fit(Density density) {
        boolean isSmall = density == Density.COMPACT;
        height(video, isSmall ? 30 : density == Density.SNUG ? 48 : 56);
        height(sound, isSmall ? 12 : 14);
        show(ends, !isSmall);
        show(videoKind, !isSmall); // the codec says it too, and there is no room for both
        show(soundKind, !isSmall);
        show(glyph, !isSmall);
    }

    private VBox arriving(ObservableValue<Arriving> words) {
        var column = new VBox(
                line(videoKind, words.map(Arriving::video), words.map(Arriving::videoRate)),
                video,
                line(soundKind, words.map(Arriving::sound), words.map(Arriving::soundRate)),
                sound,
                grow(new Region()),
                ends);
        column.getStyleClass().add("arriving");
        return column;
    }

    private static HBox line(Label what, ObservableValue<String> form, ObservableValue<String> rate) {
        var speed = Words.label(rate, r -> r, "t13", "text-2", "rate");
        speed.managedProperty().bind(what.managedProperty());
        var line = new HBox(what, Words.label(form, f -> f, "t13"), space(), speed);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private VBox empty(ObservableValue<ScopeWords> words) {
        Label why = Words.label(words, ScopeWords::why, "why", "t13", "text-2");
        why.setWrapText(true);
        Label title = Words.label(words, ScopeWords::title, "medium");
        title.setWrapText(true);
        var column = new VBox(glyph, title, why);
        column.getStyleClass().add("empty");
        column.setAlignment(Pos.CENTER);
        return column;
    }

    private static void height(Trace trace, double height) {
        trace.setMinHeight(height);
        trace.setPrefHeight(height);
        trace.setMaxHeight(height);
    }

    private static void show(Node node, boolean isThere) {
        node.setVisible(isThere);
        node.setManaged(isThere);
    }

    private static Region grow(Region region) {
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
