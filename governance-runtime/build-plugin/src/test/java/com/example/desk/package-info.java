/** An application whose build weaves some of its classes: all but those of {@link com.example.desk.library}. */
package com.example.desk;
