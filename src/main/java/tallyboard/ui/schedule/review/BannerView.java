package tallyboard.ui.schedule.review;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** A new version has arrived and waits. Info, not attention: nothing is wrong. */
public final class BannerView extends HBox {
    /** @param open shows the review */
    public BannerView(ReviewViewModel review, Runnable open) {
        getStyleClass().add("version-banner");
        setAlignment(Pos.CENTER_LEFT);
        var sign = Icons.of(Feather.GIT_BRANCH, Icons.MAIN);
        sign.getStyleClass().add("info");
        var arrived = new Label();
        arrived.getStyleClass().add("medium");
        arrived.setMinWidth(Region.USE_PREF_SIZE);
        arrived.textProperty()
                .bind(review.words().map(w -> w.map(ReviewWords::banner).orElse("")));
        var summary = new Label();
        summary.getStyleClass().add("text-2");
        summary.setMinWidth(0);
        summary.textProperty()
                .bind(review.words().map(w -> w.map(ReviewWords::summary).orElse("")));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var later = Buttons.flat(Messages.text("review.later"));
        later.setOnAction(_ -> review.later());
        var look = Buttons.call(Messages.text("review.open", 0));
        look.getStyleClass().add("small");
        look.textProperty()
                .bind(review.words()
                        .map(w -> Messages.text(
                                "review.open",
                                w.map(words -> words.rows().size()).orElse(0))));
        look.setOnAction(_ -> open.run());
        getChildren().addAll(sign, arrived, summary, space, later, look);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> review.words().get().isPresent()
                                && !review.postponed().get(),
                        review.words(),
                        review.postponed()));
        managedProperty().bind(visibleProperty());
    }
}
