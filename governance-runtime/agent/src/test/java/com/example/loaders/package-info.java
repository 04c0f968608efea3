/** Class loaders as frameworks have them, and applications in these. */
package com.example.loaders;
