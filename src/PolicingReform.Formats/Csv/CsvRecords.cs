using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace PolicingReform.Formats;

/// <summary>The records of a CSV file, one after the other; what is wrong with one becomes a problem.</summary>
internal sealed class CsvRecords : IAsyncDisposable
{
    private const int BufferSize = 256 * 1024;

    // A UTF-16 unit takes at most three bytes of UTF-8.
    private const int BytesOfUnit = 3;

    private readonly CountedStream _stream;
    private readonly CsvReader _reader;
    private readonly int _longest;
    private readonly int _mark;
    private readonly ProblemList _problems;
    private bool _isMalformed;
    private bool _saidEncoding;

    private CsvRecords(FileHead head, Stream rest, int longest, ProblemList problems)
    {
        _stream = new CountedStream(head.Bytes, rest);
        _longest = longest;
        _mark = head.MarkLength;
        _problems = problems;
        Delimiter = head.Delimiter;
        _reader = CsvReader.Create(
            _stream,
            new CsvReaderOptions
            {
                Separator = head.Delimiter,
                HasHeader = false,
                BufferSize = BufferSize,
                MaxRecordSize = longest * BytesOfUnit,
                TrackLineNumbers = true,
                OnMalformedRecord = _ => _isMalformed = true,
            },
            leaveOpen: true);
    }

    public char Delimiter { get; }

    /// <summary>The records read so far, without the header.</summary>
    public long Rows { get; private set; }

    /// <summary>The bytes before the current record.</summary>
    public long BytesBefore => _mark + _reader.ByteOffset;

    /// <summary>The bytes read from the stream.</summary>
    public long BytesRead => _mark + _stream.Count;

    /// <summary>The line where the current record begins.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>Opens a file at its header.</summary>
    /// <exception cref="InvalidCsvException">The file has no header that can be read.</exception>
    public static async Task<(CsvRecords Records, CsvHeader Header)> OpenAsync(
        Stream stream, string file, CsvSurveyOptions options, ProblemList problems,
        CancellationToken cancellationToken)
    {
        int longest = options.MaximumRecordLength;
        FileHead head = await FileHead.ReadAsync(stream, file, longest * BytesOfUnit, cancellationToken)
            .ConfigureAwait(false);
        CsvRecords records = new(head, stream, longest, problems);
        try
        {
            return (records, await records.ReadHeaderAsync(file, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await records.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Goes to the next record; at the end, or where nothing more can be read, there is none.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        _isMalformed = false;
        try
        {
            if (!await _reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                return false;
            Rows++;
            return true;
        }
        catch (CsvFormatException tooLong)
        {
            // The reader recovers from everything else.
            _problems.Add(tooLong.LineNumber, null, TooLong + " Nothing after it was read.");
            return false;
        }
    }

    /// <summary>Whether the current record has the fields of the header; if not, there is a problem.</summary>
    public bool HasFieldsOf(CsvHeader header)
    {
        if (!IsText(header))
            return false;
        int fields = _reader.FieldCount;
        if (fields == header.Count)
            return true;
        string remedy = fields < header.Count
            ? "add what is missing"
            : $"put a text that holds {(Delimiter == '\t' ? "a tab" : $"\"{Delimiter}\"")} in quotation marks";
        _problems.Add(
            Line, null,
            $"the record has {Spoken.Count(fields, "field")} and the header {Spoken.Number(header.Count)}; {remedy}.");
        return false;
    }

    /// <summary>The text of a field, without its quotation marks.</summary>
    public string Text(int place) => _reader.GetString(place);

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private string TooLong =>
        $"the record is longer than {Spoken.Number(_longest)} characters; close the quotation mark that is open, or " +
        "raise MaximumRecordLength.";

    private async Task<CsvHeader> ReadHeaderAsync(string file, CancellationToken cancellationToken)
    {
        if (!await NextAsync(cancellationToken).ConfigureAwait(false))
        {
            throw _problems.IsEmpty
                ? ProblemList.Only(file, null, "the file is empty; its first line must name the columns.")
                : _problems.ToException();
        }

        Rows = 0;
        if (!IsText(header: null))
            throw _problems.ToException();
        string[] names = new string[_reader.FieldCount];
        for (int i = 0; i < names.Length; i++)
            names[i] = _reader.GetString(i);
        return CsvHeader.From(names, Line, _problems);
    }

    private bool IsText(CsvHeader? header)
    {
        ReadOnlySpan<byte> record = _reader.RawRecord;
        if (record.Length > _longest && Encoding.UTF8.GetCharCount(record) > _longest)
        {
            _problems.Add(Line, null, TooLong);
            return false;
        }

        if (!Utf8.IsValid(record))
        {
            AddEncoding(header);
            return false;
        }

        if (record.Contains((byte)0))
        {
            _problems.Add(
                Line, NameWhere(header, field => field.Contains((byte)0)),
                "the text holds a NUL byte; remove it, or save the file as UTF-8 if it is UTF-16.");
            return false;
        }

        if (_isMalformed)
            AddQuoteFaults(record, header);
        return !_isMalformed;
    }

    private void AddEncoding(CsvHeader? header)
    {
        // A file in another encoding has such a byte on every line.
        if (_saidEncoding)
            return;
        _saidEncoding = true;
        _problems.Add(
            Line, NameWhere(header, field => !Utf8.IsValid(field)),
            "the text is not UTF-8; save the file as UTF-8. Only the first such line is named.");
    }

    private void AddQuoteFaults(ReadOnlySpan<byte> record, CsvHeader? header)
    {
        List<QuoteFault> faults = QuoteFault.Find(record, Delimiter);
        foreach (QuoteFault fault in faults)
            _problems.Add(Line + fault.LinesBefore, header?[fault.Field], fault.Message);
        // The reader found one; a record must not be left out in silence because it is not found again.
        if (faults.Count == 0)
            _problems.Add(Line, null, "the quotation marks do not pair; close each text, and double those within.");
    }

    private string? NameWhere(CsvHeader? header, Func<ReadOnlySpan<byte>, bool> isSo)
    {
        for (int i = 0; header is not null && i < _reader.FieldCount; i++)
        {
            if (isSo(_reader.GetRawSpan(i)))
                return header[i];
        }

        return null;
    }
}
