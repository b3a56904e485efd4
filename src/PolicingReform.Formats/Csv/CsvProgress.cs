using System.Runtime.InteropServices;

namespace PolicingReform.Formats;

/// <summary>How far the reading of a CSV file has come.</summary>
/// <param name="BytesRead">The bytes read so far.</param>
/// <param name="TotalBytes">The bytes of the file, or null where they are not known, as with standard input.</param>
/// <param name="Rows">The records read so far, those with problems included.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CsvProgress(long BytesRead, long? TotalBytes, long Rows);
