/** Everything that tells one class from another, for the tests that the agent changes none of it. */
package com.example.unchanged;
