package org.springframework.data.repository;

/** Stands in for Spring Data's own. */
public interface Repository<T, ID> {}
