package org.jooq;

import java.util.List;

/** Stands in for jOOQ's own. */
public interface ResultQuery<R> extends Iterable<R> {

    List<R> fetch();
}
