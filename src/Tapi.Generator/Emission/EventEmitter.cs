using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission;

/// <summary>Messages as members of the class they are about: an event, the last one seen, a way to wait for one.</summary>
internal static class EventEmitter
{
    public static void Fields(SourceWriter writer, IEnumerable<ObjectEvent> events)
    {
        foreach (var item in events)
        {
            writer.Line($"private readonly MessageEvent<{item.MessageType}> {Field(item)};");
        }
    }

    public static void Initialize(SourceWriter writer, IEnumerable<ObjectEvent> events)
    {
        foreach (var item in events)
        {
            writer.Line($"{Field(item)} = new MessageEvent<{item.MessageType}>(this);");
        }
    }

    public static void Members(SourceWriter writer, IEnumerable<ObjectEvent> events)
    {
        foreach (var item in events)
        {
            writer.Separate();
            Docs.Summary(writer, item.Summary);
            Docs.Remarks(
                writer, "Handlers run one after another, never on the thread that reads the messages; the next message waits for them.");
            writer.Line($"public event MessageHandler<{item.MessageType}> {item.Name}Received");
            using (writer.OpenBlock())
            {
                writer.Line($"add => {Field(item)}.Add(value);");
                writer.Line($"remove => {Field(item)}.Remove(value);");
            }

            writer.Separate();
            Docs.Summary(writer, $"The last {item.Name} message, or null before the first.");
            writer.Line($"public {item.MessageType}? Last{item.Name} => {Field(item)}.Last;");
            writer.Separate();
            var article = item.Name[0] is 'A' or 'E' or 'I' or 'O' or 'U' ? "an" : "a";
            Docs.Summary(writer, $"Waits for {article} {item.Name} message; one that already arrived counts when it is the last.");
            Docs.Parameter(writer, "predicate", "Says which message ends the wait.");
            Docs.Parameter(writer, "cancellationToken", "Ends the wait.");
            Docs.Returns(writer, "The message.");
            Docs.Exception(writer, "RequestEndedException", "The object was closed in the meantime.");
            writer.Line(
                $"public Task<{item.MessageType}> WaitFor{item.Name}Async("
                + $"Func<{item.MessageType}, bool> predicate, CancellationToken cancellationToken = default) =>");
            using (writer.Indent())
            {
                writer.Line($"{Field(item)}.WaitAsync(predicate, cancellationToken);");
            }
        }
    }

    /// <summary>The body of a method that raises the events; <paramref name="message"/> holds the record.</summary>
    public static void Deliver(SourceWriter writer, IReadOnlyCollection<ObjectEvent> events, string signature)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"{signature} => message switch");
        using (writer.OpenBlock("};"))
        {
            foreach (var item in events)
            {
                writer.Line($"{item.MessageType} received => {Field(item)}.RaiseAsync(received),");
            }

            writer.Line("_ => base.DeliverAsync(message),");
        }
    }

    private static string Field(ObjectEvent item) => "_" + char.ToLowerInvariant(item.Name[0]) + item.Name.Substring(1);
}
