package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.StreamEvent;

/** What the owner of a recording may change of it, and that it can be deleted once it is over. */
class DescribedAssetTest {
    private final EngineStage stage = new EngineStage();

    @Test
    void whatAnOwnerSaysOfAnAssetIsKeptAndToldOnce() throws Exception {
        var asset = recorded();
        var origin = new Asset.Origin(
                List.of(), Optional.of("theirs"), Optional.of("New"), new Carried(Map.of("creator_id", "\"me\"")));
        assertEquals(origin, stage.engine.describeAsset(asset, origin).origin());
        stage.start();
        assertEquals(origin, stage.engine.asset(asset).orElseThrow().origin());
        long before = stage.lastEntry();
        stage.engine.describeAsset(asset, origin);
        assertEquals(before, stage.lastEntry());
        assertThrows(RefusedException.class, () -> stage.engine.describeAsset(AssetId.fresh(), origin));
    }

    @Test
    void anAssetIsDeletedForGoodOnceItIsOver() throws Exception {
        var asset = recorded();
        var told = new ArrayList<StreamEvent>();
        stage.engine.watch(told::add);
        stage.engine.deleteAsset(asset);
        assertEquals(Optional.empty(), stage.engine.asset(asset));
        assertTrue(told.getFirst() instanceof StreamEvent.AssetDeleted gone
                && gone.asset().id().equals(asset));
        stage.start();
        assertEquals(List.of(), stage.engine.assets());
        assertThrows(RefusedException.class, () -> stage.engine.deleteAsset(asset));
    }

    @Test
    void anAssetThatIsRecordedIsNotDeleted() throws Exception {
        var stream = stage.stream();
        stage.live(stream);
        var asset = stage.broadcast(stream.id()).asset();
        var refused = assertThrows(RefusedException.class, () -> stage.engine.deleteAsset(asset));
        assertEquals(new Refusal.StillLive(stream.id()), refused.refusal());
    }

    private AssetId recorded() throws Exception {
        var stream = stage.stream();
        stage.live(stream);
        var asset = stage.broadcast(stream.id()).asset();
        stage.engine.disable(stream.id());
        return asset;
    }
}
