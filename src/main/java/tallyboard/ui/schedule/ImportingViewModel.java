package tallyboard.ui.schedule;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.ui.schedule.preview.Preview;
import tallyboard.ui.schedule.preview.PreviewViewModel;
import tallyboard.ui.schedule.review.Offer;
import tallyboard.ui.schedule.review.ReviewViewModel;

/** Leads from the grid to a file's preview and, over a schedule that is there, to the review. FX thread. */
public final class ImportingViewModel {
    private final PreviewViewModel preview;
    private final ReviewViewModel review;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(Face.GRID);

    /** What stands on the page. */
    public enum Face {
        GRID,
        IMPORT,
        REVIEW
    }

    public ImportingViewModel(PreviewViewModel preview, ReviewViewModel review, InstantSource clock) {
        this.preview = preview;
        this.review = review;
        this.clock = clock;
        preview.state().subscribe(this::follow);
        review.waiting().subscribe(this::leaveEmptyReview);
    }

    public ReadOnlyObjectProperty<Face> face() {
        return face.getReadOnlyProperty();
    }

    public PreviewViewModel preview() {
        return preview;
    }

    public ReviewViewModel review() {
        return review;
    }

    /** Opens the choice of a file. */
    public void choose() {
        preview.again();
        face.set(Face.IMPORT);
    }

    public void open(Path file) {
        preview.open(file);
        face.set(Face.IMPORT);
    }

    public void fetch(String address) {
        preview.address().set(address);
        preview.fetch();
        face.set(Face.IMPORT);
    }

    /** What the preview's bright button does: takes the first schedule over, or lays a new version out for review. */
    public void confirm() {
        if (preview.isFirst()) {
            preview.use();
        } else {
            layOut();
            face.set(review.waiting().getValue() == 0 ? Face.GRID : Face.REVIEW);
        }
    }

    /** Lets the new version wait, with its changes dashed in the grid. */
    public void confirmLater() {
        layOut();
        face.set(Face.GRID);
    }

    public void showReview() {
        if (review.waiting().getValue() > 0) {
            face.set(Face.REVIEW);
        }
    }

    /** Back to the grid; what was read and not confirmed is forgotten. */
    public void close() {
        if (face.get() == Face.IMPORT) {
            preview.cancel();
        }
        face.set(Face.GRID);
    }

    /** Called twice a second. */
    public void tick() {
        preview.tick();
        review.tick();
    }

    private void layOut() {
        preview.confirmable().ifPresent(found -> {
            review.take(new Offer(found.source(), found.schedule(), found.comparison(), clock.instant()));
            preview.again();
        });
    }

    private void follow(Preview now) {
        if (now instanceof Preview.Done && face.get() == Face.IMPORT) {
            face.set(Face.GRID);
        }
    }

    private void leaveEmptyReview(int waiting) {
        if (face.get() == Face.REVIEW && waiting == 0) {
            face.set(Face.GRID);
        }
    }
}
