using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PolicingReform;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year,

    /// <summary>The year and the month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,
}

/// <summary>A date of reduced precision: a year, a month or a day, as ISO 8601 writes it.</summary>
/// <remarks>
/// A source that says "2014" does not say 1 January 2014. Written <c>2014</c>, <c>2020-12</c> or <c>2020-12-22</c>,
/// in the ISO calendar, under every culture.
/// </remarks>
public sealed record ReducedDate : IParsable<ReducedDate>
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    private ReducedDate(LocalDate firstDay, DatePrecision precision) => (FirstDay, Precision) = (firstDay, precision);

    /// <summary>The first day that the date may mean.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The last day that the date may mean.</summary>
    public LocalDate LastDay => Precision switch
    {
        DatePrecision.Year => new LocalDate(FirstDay.Year, 12, 31),
        DatePrecision.Month => FirstDay.With(DateAdjusters.EndOfMonth),
        _ => FirstDay,
    };

    /// <summary>The middle of the date in years: 2020.5 for 2020, so that whole years lie exactly one apart.</summary>
    internal double InYears => (Start(FirstDay) + End(LastDay)) / 2;

    /// <summary>Returns a whole year.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public static ReducedDate Year(int year) =>
        new(new LocalDate(Require.InRange(year, 1, 9999), 1, 1), DatePrecision.Year);

    /// <summary>Returns a whole month.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is outside its range.</exception>
    public static ReducedDate Month(int year, int month) =>
        new(
            new LocalDate(Require.InRange(year, 1, 9999), Require.InRange(month, 1, 12), 1),
            DatePrecision.Month);

    /// <summary>Returns a day.</summary>
    /// <param name="day">The day, in the ISO calendar, from year 1 to 9999.</param>
    /// <exception cref="ArgumentException">The day is of another calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public static ReducedDate Day(LocalDate day)
    {
        if (day.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentException(
                $"day was a date of the calendar {day.Calendar.Id}; convert it to the ISO calendar first.",
                nameof(day));
        }

        Require.InRange(day.Year, 1, 9999);
        return new ReducedDate(day, DatePrecision.Day);
    }

    /// <summary>Returns the date that a text such as <c>2014</c>, <c>2020-12</c> or <c>2020-12-22</c> means.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored, and may be null: the form is the same under every culture.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no such date.</exception>
    public static ReducedDate Parse(string s, IFormatProvider? provider) =>
        TryParse(Require.NotNull(s), provider, out ReducedDate? result)
            ? result
            : throw new FormatException(
                $"The text was {Require.Quoted(s)}; " +
                (HasTheForm(s) ? "there is no such date." : "a date is written 2014, 2020-12 or 2020-12-22."));

    /// <summary>Tries to read a date.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: the form is the same under every culture.</param>
    /// <param name="result">The date, or null.</param>
    /// <returns>Whether the text was a date.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReducedDate result)
    {
        (string suffix, DatePrecision precision) = s?.Length switch
        {
            4 => ("-01-01", DatePrecision.Year),
            7 => ("-01", DatePrecision.Month),
            10 => ("", DatePrecision.Day),
            _ => (" ", default),
        };
        ParseResult<LocalDate> parsed = Iso.Parse(s + suffix);
        result = parsed.Success && parsed.Value.Year >= 1 ? new ReducedDate(parsed.Value, precision) : null;
        return result is not null;
    }

    /// <summary>Returns the date as ISO 8601 writes it: <c>2014</c>, <c>2020-12</c> or <c>2020-12-22</c>.</summary>
    public override string ToString() =>
        FirstDay.ToString(
            Precision switch
            {
                DatePrecision.Year => "uuuu",
                DatePrecision.Month => "uuuu-MM",
                _ => "uuuu-MM-dd",
            },
            CultureInfo.InvariantCulture);

    private static bool HasTheForm(string s) =>
        s.Length is 4 or 7 or 10
        && s.Index().All(each => each.Index is 4 or 7 ? each.Item == '-' : char.IsAsciiDigit(each.Item));

    private static double Start(LocalDate day) => day.Year + ((day.DayOfYear - 1) / DaysIn(day));

    private static double End(LocalDate day) => day.Year + (day.DayOfYear / DaysIn(day));

    private static double DaysIn(LocalDate day) => day.Calendar.GetDaysInYear(day.Year);
}
