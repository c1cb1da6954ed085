package tallyboard.ui.live;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.keyboard.KeyTip;
import tallyboard.ui.kit.keyboard.Shortcut;

/** The two faces of the Live page: lanes to work in, and the multiview to look at. */
final class FacesView {
    private FacesView() {}

    /** @param multiview which of the two is shown */
    static SegmentedButton of(BooleanProperty multiview) {
        var lanes = segment("live.face.lanes", Feather.LIST);
        var tiles = segment("live.face.multiview", Feather.GRID);
        multiview.subscribe(is -> {
            lanes.setSelected(!is);
            tiles.setSelected(is);
        });
        lanes.setOnAction(_ -> choose(lanes, multiview, false));
        tiles.setOnAction(_ -> choose(tiles, multiview, true));
        var faces = new SegmentedButton(lanes, tiles);
        faces.setMinWidth(Region.USE_PREF_SIZE);
        return faces;
    }

    /** A second press on the same one must not clear it. */
    private static void choose(ToggleButton segment, BooleanProperty multiview, boolean isMultiview) {
        segment.setSelected(true);
        multiview.set(isMultiview);
    }

    private static ToggleButton segment(String words, Feather icon) {
        var segment = new ToggleButton(Messages.text(words), Icons.of(icon, Icons.SMALL));
        segment.setMinWidth(Region.USE_PREF_SIZE);
        segment.setTooltip(KeyTip.of("live.face.tooltip", Shortcut.MULTIVIEW));
        return segment;
    }
}
