using System.Diagnostics.CodeAnalysis;

namespace PolicingReform.Json;

/// <summary>Reads studies from JSON: as a whole, with every problem at once, or not at all.</summary>
/// <remarks>
/// The file says <c>"format": "policing-reform-study", "version": 1</c>. Unknown and repeated fields are errors, so
/// that a typing mistake loses nothing. Findings carry a JSON path and a line. Immutable and safe to use from any
/// thread.
/// </remarks>
public sealed class StudyReader
{
    /// <summary>The most bytes a file may have unless another limit is given: 64 MiB.</summary>
    public const int DefaultMaximumBytes = 64 * 1024 * 1024;

    private readonly AnalysisSettings _settings;
    private readonly int _maximumBytes;

    /// <summary>Creates a reader.</summary>
    /// <param name="settings">The settings that every study carries. Default: the default ones.</param>
    /// <param name="maximumBytes">The most bytes a file may have, from 1 to 1 GiB. Default: 64 MiB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of range.</exception>
    public StudyReader(AnalysisSettings? settings = null, int maximumBytes = DefaultMaximumBytes)
    {
        _settings = settings ?? AnalysisSettings.Default;
        _maximumBytes = Require.InRange(maximumBytes, 1, 1024 * 1024 * 1024);
    }

    /// <summary>Returns the study that a stream holds.</summary>
    /// <param name="stream">The stream, read to its end and left open.</param>
    /// <exception cref="InvalidStudyException">It holds no study; the exception holds every finding.</exception>
    public Study Read(Stream stream) => TryRead(stream, out Study? study, out ValueList<Finding> findings)
        ? study
        : throw new InvalidStudyException(findings);

    /// <summary>Tries to read the study that a stream holds.</summary>
    /// <param name="stream">The stream, read to its end and left open.</param>
    /// <param name="study">The study, or null where something is wrong.</param>
    /// <param name="findings">
    /// Everything that is wrong, each with a JSON path and a line; empty where nothing is.
    /// </param>
    /// <returns>Whether there is a study.</returns>
    public bool TryRead(Stream stream, [NotNullWhen(true)] out Study? study, out ValueList<Finding> findings)
    {
        Require.NotNull(stream);
        study = null;
        if (Bytes(stream) is not byte[] json)
        {
            findings =
            [
                new Finding(
                    "file-too-large",
                    Severity.Error,
                    "$",
                    $"the file is larger than {Numeral.Text(_maximumBytes)} bytes; give the reader a higher limit " +
                    "if it is to be read."),
            ];
            return false;
        }

        // RFC 8259 lets a reader ignore a byte order mark, and editors write them.
        ReadOnlySpan<byte> text = json.AsSpan();
        findings = StudyFile.TryRead(text.StartsWith("\uFEFF"u8) ? text[3..] : text, _settings, out study);
        return study is not null;
    }

    private byte[]? Bytes(Stream stream)
    {
        // A stream that knows its length needs no buffer that grows by copying.
        using MemoryStream buffer = new(
            stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, _maximumBytes) : 0);
        byte[] part = new byte[81_920];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            if (buffer.Length + read > _maximumBytes)
                return null;
            buffer.Write(part, 0, read);
        }

        return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
    }
}
