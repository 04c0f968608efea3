package org.springframework.data.domain;

/** Stands in for Spring Data's own. */
public interface Page<T> extends Iterable<T> {}
