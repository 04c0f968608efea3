package org.jooq;

/** Stands in for jOOQ's own. */
public interface DSLContext {

    Select<Object> selectFrom(String table);
}
