using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Emission.Raw;

/// <summary>The types that tapi.h takes from Windows and .NET does not have.</summary>
internal static class SystemTypeEmitter
{
    private static readonly string[] TimeTexts =
    [
        "The year, with four digits.", "The month, from one to twelve.", "The day of the week, from zero for Sunday.",
        "The day of the month, from one.", "The hour, from zero to 23.", "The minute, from zero to 59.",
        "The second, from zero to 59.", "The milliseconds, from zero to 999.",
    ];

    private static readonly string[] TimeFields =
        ["wYear", "wMonth", "wDayOfWeek", "wDay", "wHour", "wMinute", "wSecond", "wMilliseconds"];

    // What a DateTime calls the same.
    private static readonly string[] TimeParts =
        ["Year", "Month", "DayOfWeek", "Day", "Hour", "Minute", "Second", "Millisecond"];

    public static SourceWriter Emit(SystemTypeItem item, EmissionOptions options) =>
        item.Kind == CTypeKind.SystemTime ? SystemTime(options) : Handle(item.TypeName, options);

    private static SourceWriter Handle(string name, EmissionOptions options)
    {
        var writer = SourceFile.Start(options);
        Docs.Summary(writer, name == "HWND" ? "The handle of a window." : "The handle of an icon.");
        Docs.Parameter(writer, "Value", "The handle as Windows knows it; zero is no handle.");
        writer.Line($"{options.Visibility} readonly record struct {name}(nint Value);");
        return writer;
    }

    private static SourceWriter SystemTime(EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Runtime.InteropServices");
        writer.Line("#pragma warning disable CS0649 // TAPI fills the fields");
        writer.Separate();
        Docs.Summary(writer, "A date and a time of day, in UTC.");
        writer.Line("[StructLayout(LayoutKind.Sequential, Pack = 1)]");
        writer.Line($"{options.Visibility} struct SYSTEMTIME");
        using (writer.OpenBlock())
        {
            foreach (var (field, text) in TimeFields.Zip(TimeTexts, (field, text) => (field, text)))
            {
                Docs.Summary(writer, text);
                writer.Line($"public ushort {field};");
                writer.Separate();
            }

            Docs.Summary(writer, "The value as a .NET date; null when it is not a date.");
            writer.Line("public DateTime? ToDateTime()");
            using (writer.OpenBlock())
            {
                writer.Line(
                    "var isDate = wYear is >= 1 and <= 9999 && wMonth is >= 1 and <= 12 "
                    + "&& wDay >= 1 && wDay <= DateTime.DaysInMonth(wYear, wMonth);");
                writer.Line("var isTime = wHour < 24 && wMinute < 60 && wSecond < 60 && wMilliseconds < 1000;");
                writer.Line(
                    "return isDate && isTime "
                    + "? new DateTime(wYear, wMonth, wDay, wHour, wMinute, wSecond, wMilliseconds, DateTimeKind.Utc) : null;");
            }

            writer.Separate();
            Docs.Summary(writer, "A .NET date in the structure of Windows.");
            Docs.Parameter(writer, "time", "The date; null is all zero.");
            writer.Line("internal static SYSTEMTIME From(DateTime? time) => time is not { } value ? default : new SYSTEMTIME");
            using (writer.OpenBlock("};"))
            {
                foreach (var (field, part) in TimeFields.Zip(TimeParts, (field, part) => (field, part)))
                {
                    writer.Line($"{field} = (ushort)value.{part},");
                }
            }
        }

        return writer;
    }
}
