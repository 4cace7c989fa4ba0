package scholium.engine.symja;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The same term with the images of its parts in their places; numbers and symbols are their own images. */
abstract class GroundRewriting implements Ground.Cases<Ground> {
    /** The image of a part. */
    Ground image(Ground part) {
        return part.match(this);
    }

    final List<Ground> images(List<Ground> parts) {
        List<Ground> images = new ArrayList<>();
        parts.forEach(p -> images.add(image(p)));
        return images;
    }

    @Override
    public Ground constant(Ground.Constant e) {
        return e;
    }

    @Override
    public Ground pi(Ground.Pi e) {
        return e;
    }

    @Override
    public Ground symbol(Ground.Symbol e) {
        return e;
    }

    @Override
    public Ground sum(Ground.Sum e) {
        return new Ground.Sum(images(e.terms()));
    }

    @Override
    public Ground product(Ground.Product e) {
        return new Ground.Product(images(e.factors()));
    }

    @Override
    public Ground power(Ground.Power e) {
        return new Ground.Power(image(e.base()), e.exponent());
    }

    @Override
    public Ground call(Ground.Call e) {
        return new Ground.Call(e.function(), image(e.argument()));
    }

    @Override
    public Ground opaque(Ground.Opaque e) {
        return new Ground.Opaque(e.function(), e.orders(), images(e.arguments()));
    }

    @Override
    public Ground derivative(Ground.Derivative e) {
        return new Ground.Derivative(image(e.body()), e.symbol());
    }

    @Override
    public Ground let(Ground.Let e) {
        Ground body = image(e.body());
        SortedMap<Integer, Ground> values = new TreeMap<>();
        e.values().forEach((symbol, value) -> values.put(symbol, image(value)));
        return new Ground.Let(body, values);
    }
}
