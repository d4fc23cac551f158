using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Emission.Messages;

/// <summary>The methods that wait for a state, and the exception that says that it can no longer come.</summary>
internal static class StateWaitEmitter
{
    private const string Token = "CancellationToken cancellationToken = default";

    public static SourceWriter Emit(StateWaitItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System.Threading", "System.Threading.Tasks", "Tapi", "Tapi.Runtime.Generated");
        writer.Line($"partial class {item.Class}");
        using (writer.OpenBlock())
        {
            Specific(writer, item, options);
            writer.Separate();
            General(writer, item);
            if (item.Now is { } now)
            {
                Current(writer, item, now);
            }
        }

        writer.Separate();
        Exception(writer, item, options);
        return writer;
    }

    private static void Specific(SourceWriter writer, StateWaitItem item, EmissionOptions options)
    {
        Docs.Summary(writer, $"Waits until the {item.Kind} is {item.Goal.Name}. If it is already, the task is complete.");
        Ends(writer, item);
        writer.Line($"public Task<{item.MessageType}> WaitFor{item.Goal.Name}Async({Token}) =>");
        using (writer.Indent())
        {
            // Inside the class, the enum's name may be that of a source.
            writer.Line($"WaitFor{item.State.Name}Async(global::{options.Namespace}.{EnumText.Of(item.Goal)}, cancellationToken);");
        }
    }

    private static void General(SourceWriter writer, StateWaitItem item)
    {
        Docs.Summary(writer, $"Waits until the {item.Kind} is in a state, or in one of several. If it is already, the task is complete.");
        Docs.Parameter(writer, "states", "The state, or several of them combined.");
        Ends(writer, item);
        var states = $"{item.State.Type.Name} states";
        var current = item.Now is null ? "static () => null" : "Current" + item.State.Name;
        writer.Line($"public Task<{item.MessageType}> WaitFor{item.State.Name}Async({states}, {Token}) =>");
        using (writer.Indent())
        {
            writer.Line(
                $"WaitAsync({item.Source}, message => {item.ExceptionType}.IsReached(message, states), {current}, cancellationToken);");
        }
    }

    private static void Ends(SourceWriter writer, StateWaitItem item)
    {
        Docs.Parameter(writer, "cancellationToken", "Ends the wait before the state has come.");
        Docs.Returns(writer, "The message that reported the state.");
        Docs.Exception(writer, item.ExceptionType, $"The {item.Kind} is in a state after which that one does not come.");
        Docs.Exception(writer, "RequestEndedException", $"The {item.Kind} was released, its device closed, or the application shut down.");
    }

    private static void Current(SourceWriter writer, StateWaitItem item, CurrentState now)
    {
        writer.Separate();
        writer.Line($"private {item.MessageType} Current{item.State.Name}()");
        using (writer.OpenBlock())
        {
            writer.Line($"var status = {now.Method}();");
            writer.Line("var message = new NativeMessage");
            using (writer.OpenBlock("};"))
            {
                writer.Line("Device = HandleValue,");
                writer.Line($"Id = (uint){EnumText.Of(now.Id)},");
                writer.Line("CallbackInstance = Instance,");
                foreach (var value in now.Values)
                {
                    writer.Line($"{value.Slot} = (nuint)(uint)status.{value.Property},");
                }
            }

            writer.Line($"return new {item.MessageType}(message, this)");
            using (writer.OpenBlock("};"))
            {
                foreach (var property in now.Properties.Where(property => property.Type.Kind != SlotKind.Object))
                {
                    writer.Line($"{property.Name} = {SlotText.Value(property, null)},");
                }
            }
        }
    }

    private static void Exception(SourceWriter writer, StateWaitItem item, EmissionOptions options)
    {
        var (name, state) = (item.ExceptionType, item.State.Name);
        Docs.Summary(writer, $"A wait for a state of a {item.Kind} ended because the state can no longer come.");
        writer.Line($"{options.Visibility} sealed class {name} : RequestEndedException");
        using (writer.OpenBlock())
        {
            writer.Line($"private {name}({item.MessageType} last, {item.State.Type.Name} awaited)");
            using (writer.Indent())
            {
                writer.Line(": base(");
                using (writer.Indent())
                {
                    writer.Line($"\"{item.MessageType}\",");
                    writer.Line($"$\"the {item.Kind} is {{Describe(last)}}\",");
                    writer.Line($"$\"The {item.Kind} did not become {{awaited}}: it is {{Describe(last)}}.\")");
                }
            }

            using (writer.OpenBlock())
            {
                writer.Line("Last = last;");
                writer.Line("Awaited = awaited;");
            }

            Property(writer, $"The message that reported the state that the {item.Kind} is in.", $"{item.MessageType} Last {{ get; }}");
            Property(writer, $"The state that the {item.Kind} is in.", $"{item.State.Type.Name} {state} => Last.{state};");
            Property(writer, "The state that was waited for.", $"{item.State.Type.Name} Awaited {{ get; }}");
            writer.Separate();
            Reached(writer, item);
            writer.Separate();
            Describe(writer, item);
        }
    }

    private static void Property(SourceWriter writer, string summary, string declaration)
    {
        writer.Separate();
        Docs.Summary(writer, summary);
        writer.Line("public " + declaration);
    }

    private static void Reached(SourceWriter writer, StateWaitItem item)
    {
        Docs.Summary(writer, "Returns whether a message reports the awaited state, and throws when the state can no longer come.");
        Docs.Parameter(writer, "message", "The message that reports a state.");
        Docs.Parameter(writer, "states", "The awaited state, or several.");
        writer.Line($"internal static bool IsReached({item.MessageType} message, {item.State.Type.Name} states)");
        using (writer.OpenBlock())
        {
            writer.Line($"if ((message.{item.State.Name} & states) != 0)");
            using (writer.OpenBlock())
            {
                writer.Line("return true;");
            }

            writer.Separate();
            writer.Line("// What still comes after a state.");
            writer.Line($"var next = message.{item.State.Name} switch");
            using (writer.OpenBlock("};"))
            {
                for (var i = 0; i < item.Until.Count; i++)
                {
                    writer.Line($"{EnumText.Of(item.Until[i])} => {Later(item.Until.Skip(i + 1).ToList())},");
                }

                writer.Line("_ => states,");
            }

            writer.Line($"return (next & states) != 0 ? false : throw new {item.ExceptionType}(message, states);");
        }
    }

    private static string Later(IReadOnlyCollection<EnumMember> later) =>
        later.Count == 0 ? "default" : string.Join(" | ", later.Select(EnumText.Of));

    private static void Describe(SourceWriter writer, StateWaitItem item)
    {
        writer.Line($"private static string Describe({item.MessageType} last)");
        using (writer.OpenBlock())
        {
            var details = item.Details.Select(detail => $"last.{detail}?.ToString()").Concat(["string.Empty"]);
            writer.Line($"var detail = {string.Join(" ?? ", details)};");
            writer.Line($"return detail.Length == 0 ? $\"{{last.{item.State.Name}}}\" : $\"{{last.{item.State.Name}}} ({{detail}})\";");
        }
    }
}
