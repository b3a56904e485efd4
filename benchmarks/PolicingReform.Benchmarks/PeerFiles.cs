using System.Globalization;

namespace PolicingReform.Benchmarks;

/// <summary>What other programs read of a run: the rows, our estimates of them and our figures.</summary>
internal sealed class PeerFiles(string folder)
{
    private const int BufferBytes = 1 << 20;
    private const int LongestRow = 256;

    /// <summary>The rows as CSV, missing answers empty.</summary>
    public void WriteRows(LargePoll poll)
    {
        using FileStream file = File.Create(Path.Combine(folder, "rows.csv"));
        byte[] buffer = new byte[BufferBytes];
        int at = 0;
        foreach (string name in Enumerable.Range(1, LargePoll.Items).Select(item => $"q{item},"))
            at += System.Text.Encoding.ASCII.GetBytes(name, buffer.AsSpan(at));
        "w,stratum,psu,grp\n"u8.CopyTo(buffer.AsSpan(at));
        at += "w,stratum,psu,grp\n"u8.Length;
        for (int i = 0; i < poll.Weight.Length; i++)
        {
            foreach (int[] answers in poll.Answers)
            {
                if (answers[i] != LargePoll.Missing)
                    Put(answers[i]);
                buffer[at++] = (byte)',';
            }

            Put(poll.Weight[i]);
            buffer[at++] = (byte)',';
            Put(poll.Stratum[i]);
            buffer[at++] = (byte)',';
            Put(poll.Unit[i]);
            buffer[at++] = (byte)',';
            Put(poll.Group[i]);
            buffer[at++] = (byte)'\n';
            if (at > buffer.Length - LongestRow)
            {
                file.Write(buffer.AsSpan(0, at));
                at = 0;
            }
        }

        file.Write(buffer.AsSpan(0, at));

        void Put<T>(T value)
            where T : IUtf8SpanFormattable
        {
            if (!value.TryFormat(buffer.AsSpan(at), out int written, default, CultureInfo.InvariantCulture))
                throw new InvalidOperationException("A row is longer than it can be.");
            at += written;
        }
    }

    /// <summary>A line a group: its number, n, estimate, standard error and weighted variance of the scores.</summary>
    public void WriteEstimates(string name, ResultTable<SurveyEstimate> estimates) => File.WriteAllLines(
        Path.Combine(folder, name),
        estimates.Select(each => string.Create(
            CultureInfo.InvariantCulture,
            $"{int.Parse(each.Row.Labels[0].Text.AsSpan(1), CultureInfo.InvariantCulture)}\t{each.Estimate.Count}\t" +
            $"{each.Estimate.Value:R}\t{each.Estimate.StandardError:R}\t" +
            $"{each.EffectiveSampleSize * each.Estimate.StandardError * each.Estimate.StandardError:R}")));

    /// <summary>A line a figure: its name and value.</summary>
    public void WriteFigures(string name, IEnumerable<(string Name, double Value)> figures) => File.WriteAllLines(
        Path.Combine(folder, name),
        figures.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Name}\t{each.Value:R}")));
}
