/** Version of the wire. Both ends say it in `hello`; they must be equal. */
export const protocolVersion = 1;
