using Tapi.Generator.Emission.Messages;
using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Objects;

/// <summary>The class of a handle: how it is made, its events, how it is released. Its functions are in files of their own.</summary>
internal static class ObjectEmitter
{
    public static SourceWriter Emit(ObjectItem item, EmissionOptions options)
    {
        var (name, handle) = (item.Class.Name, item.Class.HandleType);
        var writer = SourceFile.Start(options, "System", "System.Threading", "System.Threading.Tasks", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, $"A {item.Kind} with its handle. There is one object for each handle of an application.");
        if (item.ReleaseExport is not null)
        {
            Docs.Remarks(writer, $"Disposing it releases the handle ({item.ReleaseExport}).");
        }

        writer.Line($"{options.Visibility} sealed partial class {name} : TapiObjectBase");
        using (writer.OpenBlock())
        {
            MessageSourceEmitter.Fields(writer, name, item.Events);
            writer.Separate();
            Constructor(writer, item);
            ObjectRelations.Write(writer, item);
            writer.Separate();
            Docs.Summary(writer, "The raw functions that it calls.");
            writer.Line("public Tapi32 Native { get; }");
            writer.Separate();
            Docs.Summary(writer, "The handle by which TAPI knows it.");
            writer.Line($"public {handle} Handle => new {handle}(HandleValue);");
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override string KindName => \"{item.Kind}\";");
            if (item.OwnsInstance)
            {
                writer.Separate();
                writer.Line("/// <inheritdoc/>");
                writer.Line("protected override bool OwnsInstance => true;");
            }

            Release(writer, item);
            MessageSourceEmitter.Members(writer, name, item.Events);
            writer.Separate();
            Docs.Summary(writer, $"The {item.Kind} with its handle in hexadecimal digits.");
            writer.Line($"public override string ToString() => $\"{item.Kind} 0x{{HandleValue:X8}}\";");
            writer.Separate();
            Docs.Summary(writer, $"The {item.Kind} of a handle; created when the handle is new.");
            ConstructionParameters(writer);
            writer.Line($"internal static {name} For(Tapi32 tapi, TapiApplicationBase application, {handle} handle, nuint instance) =>");
            using (writer.Indent())
            {
                writer.Line($"application.GetOrAdd(handle.Value, value => new {name}(tapi, application, new {handle}(value), instance));");
            }

            if (item.Events.Count > 0)
            {
                MessageSourceEmitter.Find(writer, item.Events, "protected");
            }
        }

        return writer;
    }

    private static void ConstructionParameters(SourceWriter writer)
    {
        Docs.Parameter(writer, "tapi", "The raw functions that it calls.");
        Docs.Parameter(writer, "application", "The application that it belongs to.");
        Docs.Parameter(writer, "handle", "The handle by which TAPI knows it.");
        Docs.Parameter(writer, "instance", "The callback instance of its line; zero when there is none.");
    }

    private static void Constructor(SourceWriter writer, ObjectItem item)
    {
        writer.Line(
            $"private {item.Class.Name}(Tapi32 tapi, TapiApplicationBase application, {item.Class.HandleType} handle, nuint instance)");
        using (writer.Indent())
        {
            writer.Line(": base(application, handle.Value, instance)");
        }

        using (writer.OpenBlock())
        {
            writer.Line("Native = tapi;");
            if (item.DeviceClass is not null)
            {
                writer.Line($"_device = application.DeviceOf(instance) as {item.DeviceClass};");
            }
        }
    }

    private static void Release(SourceWriter writer, ObjectItem item)
    {
        if (item.ReleaseExport is null)
        {
            return;
        }

        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override string? ReleaseFunction => \"{item.ReleaseExport}\";");
        writer.Separate();
        Docs.Summary(writer, "Releases the handle. Requests that are waiting for a reply about it end with a RequestEndedException.");
        Docs.Exception(writer, "TapiException", $"{item.ReleaseExport} failed.");
        writer.Line($"public void {item.ReleaseMethod}() => Release();");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override int ReleaseNative() => Native.{item.ReleaseExport}(Handle);");
        if (item.InvalidHandle is { } invalid)
        {
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override bool IsInvalidHandle(int result) => result == (int){EnumText.Of(invalid)};");
        }

        if (item.DropMethod is not null)
        {
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override Task? EndAsync() => {item.DropMethod}();");
        }
    }
}
