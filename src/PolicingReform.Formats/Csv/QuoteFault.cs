using System.Runtime.InteropServices;

namespace PolicingReform.Formats;

/// <summary>What is wrong with the quotation marks of a field.</summary>
internal enum QuoteFaultKind
{
    /// <summary>A mark within a text that does not begin with one.</summary>
    Stray,

    /// <summary>Text after the mark that closes.</summary>
    TextAfter,

    /// <summary>No mark closes.</summary>
    Unclosed,
}

/// <summary>A field of a record whose quotation marks are wrong.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Field">The field, counted from 0.</param>
/// <param name="LinesBefore">The line breaks of the record before the field.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuoteFault(QuoteFaultKind Kind, int Field, int LinesBefore)
{
    public string Message => Kind switch
    {
        QuoteFaultKind.Stray =>
            "a quotation mark stands within a text that does not begin with one; put the whole text in quotation " +
            "marks and double those within.",
        QuoteFaultKind.TextAfter =>
            "text follows the closing quotation mark; double the quotation marks within a text, and close each " +
            "text before the next field.",
        _ => "the quotation mark that opens the text is not closed; close it.",
    };

    /// <summary>
    /// The first fault of a record, and the field that is not closed: it explains where the lines after it went.
    /// </summary>
    public static List<QuoteFault> Find(ReadOnlySpan<byte> record, char delimiter)
    {
        List<QuoteFault> faults = [];
        int field = 0;
        int lines = 0;
        while (true)
        {
            int length = LengthOfField(record, (byte)delimiter, out QuoteFaultKind? kind);
            if (kind is QuoteFaultKind found && (faults.Count == 0 || found == QuoteFaultKind.Unclosed))
                faults.Add(new QuoteFault(found, field, lines));
            if (length == record.Length)
                return faults;
            lines += LineBreaks(record[..length]);
            record = record[(length + 1)..];
            field++;
        }
    }

    private static int LengthOfField(ReadOnlySpan<byte> record, byte delimiter, out QuoteFaultKind? fault)
    {
        const byte quote = (byte)'"';
        fault = null;
        int i = 0;
        if (record.StartsWith(quote))
        {
            for (i = 1; ; i += 2)
            {
                int next = record[i..].IndexOf(quote);
                if (next < 0)
                {
                    fault = QuoteFaultKind.Unclosed;
                    return record.Length;
                }

                i += next;
                if (i + 1 == record.Length || record[i + 1] != quote)
                    break;
            }

            i++;
            if (i < record.Length && record[i] != delimiter)
                fault = QuoteFaultKind.TextAfter;
        }

        int rest = record[i..].IndexOf(delimiter);
        int end = rest < 0 ? record.Length : i + rest;
        if (i == 0 && record[..end].Contains(quote))
            fault = QuoteFaultKind.Stray;
        return end;
    }

    private static int LineBreaks(ReadOnlySpan<byte> text) =>
        text.Count((byte)'\n') + text.Count((byte)'\r') - text.Count("\r\n"u8);
}
