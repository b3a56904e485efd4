namespace PolicingReform.Tests.Formats;

/// <summary>Hears of progress at once; <see cref="Progress{T}"/> would hear of it some time.</summary>
internal sealed class Listener(Action<PolicingReform.Formats.CsvProgress> hear)
    : IProgress<PolicingReform.Formats.CsvProgress>
{
    public void Report(PolicingReform.Formats.CsvProgress value) => hear(value);
}
