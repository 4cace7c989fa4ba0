package scholium.engine.sums;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A simultaneous replacement of indices by integer forms. */
final class IndexMap {
    private int[] from = new int[2];
    private @Nullable Affine[] to = new Affine[2];
    private int size;

    static IndexMap of(int index, Affine image) {
        return new IndexMap().and(index, image);
    }

    /** Adds to this map. */
    IndexMap and(int index, @Nullable Affine image) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        from[size] = index;
        to[size++] = image;
        return this;
    }

    IndexMap and(IndexMap other) {
        for (int k = 0; k < other.size; k++) {
            and(other.from[k], other.to[k]);
        }
        return this;
    }

    @Nullable Affine image(int index) {
        for (int k = 0; k < size; k++) {
            if (from[k] == index) {
                return to[k];
            }
        }
        return null;
    }

    Affine in(Affine form) {
        if (form.isConstant()) {
            return form;
        }
        int plain = form.asIndex();
        if (plain >= 0) {
            Affine image = image(plain);
            return image == null ? form : image;
        }
        return form.substitute(this::image);
    }

    boolean touches(int[] indices) {
        for (int i : indices) {
            for (int k = 0; k < size; k++) {
                if (from[k] == i) {
                    return true;
                }
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
