/**
 * Implementations by real libraries, built with the Maven profile {@code real-oracle} only: PyTorch with its own gradients,
 * and ONNX Runtime.
 *
 * <p>Belongs here: for each library the providers, which know names, ports and conventions and nothing else, and the worker,
 * which alone loads the library, in a process of its own. Ports have the names of the built-in layers, so that a document
 * that is bound to a layer can be compared with the library too. Does not belong here: what a library is expected to do.
 * What conventions it has is measured ({@code implementation.convention}).
 *
 * <p>Read first: {@link scholium.oracle.PyTorchBatchNormalization}, {@link scholium.oracle.PyTorchWorker}.
 *
 * <p>Traps met here: JavaCPP unpacks 450 MB into a cache in the home directory unless told where; ONNX Runtime unpacks itself
 * into the temporary directory at every start and leaves it there when the process is killed, so that directory is the
 * worker's own; ONNX keeps ε and the momentum in single precision; two PyTorch modules are not enough to be sure of float64,
 * the module has to be converted; the first line of a PyTorch error is the error, the others are addresses.
 */
@NullMarked
package scholium.oracle;

import org.jspecify.annotations.NullMarked;
