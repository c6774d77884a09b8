/** Version of the program, as in `package.json`; a test keeps both the same. */
export const VERSION = "0.1.0";
