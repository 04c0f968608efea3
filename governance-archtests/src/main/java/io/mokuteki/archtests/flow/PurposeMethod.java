package io.mokuteki.archtests.flow;

import io.mokuteki.resolution.MethodGovernance.PurposeSource;
import java.util.List;

/**
 * A method with a purpose.
 *
 * @param site the method
 * @param descriptor its erased parameters and result
 * @param purposes what it is for
 * @param source where they are declared
 * @param entryPoint whether nobody is known to call it
 */
public record PurposeMethod(
        Site site, String descriptor, List<String> purposes, PurposeSource source, boolean entryPoint) {
    public PurposeMethod {
        purposes = List.copyOf(purposes);
    }
}
