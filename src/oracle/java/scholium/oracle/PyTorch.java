package scholium.oracle;

import java.util.List;
import scholium.implementation.process.ForkedImplementation;
import scholium.worker.WorkerCommand;

/** An implementation that {@link PyTorchWorker} computes. */
abstract class PyTorch extends ForkedImplementation {
    private final String name;

    PyTorch(String name) {
        super(
                WorkerCommand.own(
                        PyTorchWorker.class,
                        List.of("-Xmx1g", "-Dorg.bytedeco.javacpp.cachedir=" + NativeCache.directory()),
                        name),
                Limits.standard());
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }
}
