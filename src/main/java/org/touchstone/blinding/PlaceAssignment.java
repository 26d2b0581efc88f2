package org.touchstone.blinding;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;

/**
 * Decides at which place, and so under which letter, each response of an item is painted for one annotator of one study.
 * Reproducible from the study's seed by anyone who holds it; immutable and safe to share between threads.
 *
 * <p>Items are taken in the annotator's order, in blocks as long as an item has responses. For each block one order of the
 * responses, sorted by id, is drawn from HMAC-SHA256(seed, "places", annotator, number of responses, block); from item to
 * item within the block it is turned on by one place. So within a block each response, counted by id, stands once at every
 * place. An item that comes back stands elsewhere in the annotator's order and is mostly painted otherwise.
 */
public final class PlaceAssignment {
    private final String seed;
    private final String annotatorKeyId;

    /**
     * For one annotator of a study.
     *
     * @param seed the study's seed, 64 hexadecimal digits
     * @param annotatorKeyId the annotator's key id
     */
    public PlaceAssignment(String seed, String annotatorKeyId) {
        this.seed = seed;
        this.annotatorKeyId = annotatorKeyId;
    }

    /**
     * The responses by the place they are painted in, the first called A.
     *
     * @param position place of the item in the annotator's order of this study's items of its kind, from 0
     */
    public List<ResponseId> places(Item item, int position) {
        if (position < 0) {
            throw new IllegalArgumentException("A place counts from 0");
        }
        List<ResponseId> ids = new ArrayList<>(
                item.responses().stream().map(Response::id).sorted().toList());
        int count = ids.size();
        SeedStream stream = new SeedStream(
                seed, "places", annotatorKeyId, Integer.toString(count), Integer.toString(position / count));
        List<ResponseId> drawn = new ArrayList<>();
        while (!ids.isEmpty()) {
            drawn.add(ids.remove(stream.nextInt(ids.size())));
        }
        List<ResponseId> turned = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            turned.add(drawn.get((place + position) % count));
        }
        return List.copyOf(turned);
    }
}
