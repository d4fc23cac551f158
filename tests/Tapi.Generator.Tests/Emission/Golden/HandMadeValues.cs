using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Tests.Emission.Golden;

/// <summary>A record that no page made, with a property of each form.</summary>
internal static class HandMadeValues
{
    public static readonly RecordType Times = new("LineTimes", "LINETIMES");

    public static readonly ResolvedType Guid = new(CTypeKind.Guid, "GUID", 0, new PlatformSize(16, 16));

    public static IEnumerable<(string Name, ApiItem Item)> All()
    {
        yield return ("Value", new ValueItem("LineWish", "LINEWISHW", HandMade.Of(Properties()), HandMade.Docs));
    }

    private static ValueProperty[] Properties() =>
    [
        new("dwEvent", "Event", ValueForm.Plain, new NativeType(HandMade.Number), 1, "A number."),
        new("dwState", "State", ValueForm.Constant, new EnumType("LineState"), 1, "A constant."),
        new("dwPause", "Pause", ValueForm.Meaning, new MeaningType(NumberMeaning.Milliseconds), 1, "A time."),
        new("dwDigit", "Digit", ValueForm.Meaning, new MeaningType(NumberMeaning.Character), 1, "A character."),
        new("dwSecure", "Secure", ValueForm.Meaning, new MeaningType(NumberMeaning.Boolean), 1, "A boolean."),
        new("Times", "Times", ValueForm.Record, Times, 1, "Another structure."),
        new("cyRate", "Rate", ValueForm.Currency, null, 1, string.Empty),
        new("dateStart", "Start", ValueForm.Date, null, 1, "A date."),
        new("tEnd", "End", ValueForm.SystemTime, null, 1, "A date and a time of day."),
        new("GroupID", "GroupId", ValueForm.GuidPart, null, 1, "A GUID."),
        new("szComment", "Comment", ValueForm.Text, null, 80, "A text."),
        new("ucDeviceID", "DeviceId", ValueForm.Bytes, null, 40, "Bytes."),
    ];
}
