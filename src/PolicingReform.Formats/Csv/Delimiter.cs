namespace PolicingReform.Formats;

/// <summary>What separates the fields, found from the header line.</summary>
internal static class Delimiter
{
    private const byte Quote = (byte)'"';

    private static ReadOnlySpan<byte> Candidates => ",;\t"u8;

    /// <summary>Tries to find what separates the fields.</summary>
    /// <param name="text">The beginning of the file, without byte order mark.</param>
    /// <param name="delimiter">
    /// The candidate that occurs most outside quotation marks; of several the first of comma, semicolon and tab; a
    /// comma where none occurs.
    /// </param>
    /// <returns>Whether the whole header line was there; the delimiter then stands.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, out char delimiter)
    {
        Span<int> counts = stackalloc int[Candidates.Length];
        bool isWhole = Count(text.TrimStart("\r\n"u8), counts);
        int most = 0;
        for (int i = 1; i < counts.Length; i++)
            most = counts[i] > counts[most] ? i : most;
        delimiter = (char)Candidates[most];
        return isWhole;
    }

    private static bool Count(ReadOnlySpan<byte> text, Span<int> counts)
    {
        // A quotation mark opens a text only where a field begins, whichever candidate it begins after.
        bool begins = true;
        bool isQuoted = false;
        foreach (byte unit in text)
        {
            if (unit == Quote && (isQuoted || begins))
            {
                // A doubled mark closes the text and opens it again.
                isQuoted = !isQuoted;
                begins = !isQuoted;
                continue;
            }

            if (isQuoted)
                continue;
            if (unit is (byte)'\r' or (byte)'\n')
                return true;
            int candidate = Candidates.IndexOf(unit);
            begins = candidate >= 0;
            if (begins)
                counts[candidate]++;
        }

        return false;
    }
}
