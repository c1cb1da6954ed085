package tallyboard.ui.live.lane;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.live.words.BandWords;

/** The headline: glyph, word, time, and the cause by its name. Time left is a line on the lower edge. */
final class BandView extends HBox {
    private static final double LINE = 3;
    /** The band reaches this far left of the text, so that words never move when it is filled. */
    private static final double REACH = 10;

    private final Region timeLeft = new Region();
    private final Tooltip sentence = new Tooltip();
    private double share;

    BandView(ObservableValue<BandWords> words) {
        getStyleClass().add("band");
        setAlignment(Pos.CENTER_LEFT);
        var glyph = new Glyph(words.getValue().heading().word(), 20);
        var aside = Words.label(words, BandWords::aside, "aside", "medium");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        timeLeft.getStyleClass().add("time-left");
        timeLeft.setManaged(false);
        getChildren()
                .addAll(
                        glyph,
                        strong(Words.label(words, w -> w.heading().word().word(), "word", "t20", "semibold")),
                        strong(Words.label(words, BandWords::time, "time", "t20")),
                        Words.label(words, BandWords::of, "of"),
                        space,
                        aside,
                        timeLeft);
        sentence.textProperty().bind(words.map(BandWords::sentence));
        words.map(w -> w.heading().word()).subscribe(glyph::show);
        words.map(BandWords::share).subscribe(left -> {
            share = left.orElse(0.0);
            timeLeft.setVisible(left.isPresent());
            requestLayout();
        });
    }

    /** Where there is no room for the sentence it is what the band says under the pointer. */
    void saySentence(boolean isTooltip) {
        if (isTooltip) {
            Tooltip.install(this, sentence);
        } else {
            Tooltip.uninstall(this, sentence);
        }
    }

    private static Label strong(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double whole = getWidth() + REACH;
        timeLeft.resizeRelocate(-REACH, getHeight() - LINE, Math.round(whole * share), LINE);
    }
}
