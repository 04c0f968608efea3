package org.springframework.data.repository.query;

/** Stands in for Spring Data's own. */
public interface FluentQuery<T> {

    <R> FluentQuery<R> as(Class<R> type);
}
