package io.mokuteki.archtests.flow;

import java.util.List;

/**
 * A call that leaves the process: into a recipient's client.
 *
 * @param site where
 * @param target the client's method, as {@code com.example.RetailerClient.relay}
 * @param disclosed whether every way to it leads through a method that {@code @Discloses} to an outside recipient, or
 *     the client's method says so itself
 * @param path one way without, from the entry point on; empty when it is disclosed
 */
public record ClientCall(Site site, String target, boolean disclosed, List<Site> path) {
    public ClientCall {
        path = List.copyOf(path);
    }
}
