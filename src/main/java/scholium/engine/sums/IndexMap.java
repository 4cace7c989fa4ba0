package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simultaneous replacement of indices by integer forms. */
final class IndexMap {
    private final List<Integer> from = new ArrayList<>();
    private final List<Affine> to = new ArrayList<>();

    static IndexMap of(int index, Affine image) {
        return new IndexMap().and(index, image);
    }

    /** Adds to this map. */
    IndexMap and(int index, Affine image) {
        from.add(index);
        to.add(image);
        return this;
    }

    IndexMap and(IndexMap other) {
        from.addAll(other.from);
        to.addAll(other.to);
        return this;
    }

    @Nullable Affine image(int index) {
        int k = from.indexOf(index);
        return k < 0 ? null : to.get(k);
    }

    Affine in(Affine form) {
        return form.isConstant() ? form : form.substitute(this::image);
    }

    boolean touches(int[] indices) {
        for (int i : indices) {
            if (from.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the given indices go to plain indices, different ones to different ones. */
    boolean renames(int[] indices) {
        int[] images = new int[indices.length];
        for (int k = 0; k < indices.length; k++) {
            Affine image = image(indices[k]);
            images[k] = image == null ? indices[k] : image.asIndex();
            if (images[k] < 0) {
                return false;
            }
            for (int l = 0; l < k; l++) {
                if (images[l] == images[k]) {
                    return false;
                }
            }
        }
        return true;
    }
}
