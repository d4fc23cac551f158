using Tapi.Generator.Model;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Facts;

/// <summary>What the parameters of messages are.</summary>
public class MessageParameterTests
{
    private const string Dependent = "by dwParam1";

    private static readonly IReadOnlyList<string[]> Rows = FactTable.Read("message-parameters.tsv");

    [Fact]
    public void The_pages_say_what_the_reference_says() => Assert.Equal(
        Rows.Select(row => string.Join(' ', row[..5]).TrimEnd()).Order(StringComparer.Ordinal),
        TestCatalogue.AllPages.Messages
            .Where(message => message.Name != "TAPI_REPLY")
            .SelectMany(message => message.Slots.SelectMany(slot => Describe(message, slot)))
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Describe(MessageModel message, MessageSlotModel slot)
    {
        var name = slot.Slot == MessageSlot.Device ? "hDevice" : $"dw{slot.Slot}";
        var type = slot.Name is null ? "unused" : slot.By is null ? slot.Type.ToString() : Dependent;
        var constants = TestCatalogue.AllPages.Group(type) is null ? string.Empty : slot.IsSeveral ? "several" : "one";
        yield return string.Join(' ', message.Name, name, string.Empty, type, constants).TrimEnd();
        foreach (var @case in slot.Cases)
        {
            yield return string.Join(' ', message.Name, name, @case.Constant, @case.Type);
        }
    }
}
