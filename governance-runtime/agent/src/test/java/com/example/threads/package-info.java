/** An application that hands tasks over in every way, and prints for which purposes they ran. */
package com.example.threads;
