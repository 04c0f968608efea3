package io.mokuteki.archtests.flow;

import java.util.List;

/**
 * A method that {@code @Reclassifies} what it reads.
 *
 * @param site the method
 * @param descriptor its erased parameters and result
 * @param purposes what it is for itself
 * @param to what the result becomes
 * @param clause the clause that allows it
 * @param minimumGroupSize the least number of people, if it raises the policy's; 0 otherwise
 * @param result the result's type
 * @param personalResult the categories that the result's type still holds; empty as it should be
 */
public record MakingOfStatistics(
        Site site,
        String descriptor,
        List<String> purposes,
        String to,
        String clause,
        int minimumGroupSize,
        String result,
        List<String> personalResult) {
    public MakingOfStatistics {
        purposes = List.copyOf(purposes);
        personalResult = List.copyOf(personalResult);
    }
}
