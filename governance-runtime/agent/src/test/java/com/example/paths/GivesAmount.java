package com.example.paths;

/** Generic, so that what implements it gets a bridge method. */
interface GivesAmount<T> {
    T give();
}
