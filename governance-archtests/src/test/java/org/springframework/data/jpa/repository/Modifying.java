package org.springframework.data.jpa.repository;

/** Stands in for Spring Data's own. */
public @interface Modifying {}
