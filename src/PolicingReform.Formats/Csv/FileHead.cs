namespace PolicingReform.Formats;

/// <summary>The beginning of a file: enough of it to know how the rest is written.</summary>
internal sealed class FileHead
{
    private const int FirstLength = 64 * 1024;

    private FileHead(ReadOnlyMemory<byte> bytes, int markLength, char delimiter) =>
        (Bytes, MarkLength, Delimiter) = (bytes, markLength, delimiter);

    /// <summary>What was read, without the byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The bytes of the byte order mark, or 0.</summary>
    public int MarkLength { get; }

    public char Delimiter { get; }

    /// <summary>Reads until the header line is whole, the stream ends, or the header is too long.</summary>
    public static async Task<FileHead> ReadAsync(
        Stream stream, string file, int longest, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[FirstLength];
        int length = 0;
        while (true)
        {
            length += await stream
                .ReadAtLeastAsync(buffer.AsMemory(length), buffer.Length - length, false, cancellationToken)
                .ConfigureAwait(false);
            ReadOnlyMemory<byte> text = buffer.AsMemory(0, length);
            RequireUtf8(text.Span, file);
            int mark = text.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            bool isWhole = Formats.Delimiter.TryFind(text.Span[mark..], out char delimiter);
            if (isWhole || length < buffer.Length || length >= longest)
                return new FileHead(text[mark..], mark, delimiter);
            Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, Math.Max(longest, FirstLength)));
        }
    }

    private static void RequireUtf8(ReadOnlySpan<byte> text, string file)
    {
        // The mark of UTF-32 little-endian begins with that of UTF-16, so it comes first.
        string? other = text.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || text.StartsWith<byte>([0, 0, 0xFE, 0xFF])
            ? "UTF-32"
            : text.StartsWith<byte>([0xFF, 0xFE]) || text.StartsWith<byte>([0xFE, 0xFF]) ? "UTF-16" : null;
        if (other is not null)
            throw ProblemList.Only(file, 1, $"the file is {other}; save it as UTF-8.");
    }
}
