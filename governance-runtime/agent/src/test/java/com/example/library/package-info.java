/** An application that is judged by the real library, by the policy of a shop. */
package com.example.library;
