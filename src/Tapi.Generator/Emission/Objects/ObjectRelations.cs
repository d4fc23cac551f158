using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Objects;

/// <summary>What an object belongs to, and what belongs to it: a line's application, its device and its calls.</summary>
internal static class ObjectRelations
{
    public static void Write(SourceWriter writer, ObjectItem item)
    {
        if (item.ApplicationClass is { } application)
        {
            writer.Separate();
            Docs.Summary(writer, $"The application that the {item.Kind} belongs to.");
            writer.Line($"public new {application} Application => ({application})base.Application;");
        }

        if (item.DeviceClass is { } device)
        {
            writer.Separate();
            Docs.Summary(writer, $"The device that the {item.Kind} was opened from.");
            Docs.Exception(
                writer, "InvalidOperationException", $"The {item.Kind} was not opened here: a message brought a handle that is not known.");
            writer.Line($"public {device} Device =>");
            using (writer.Indent())
            {
                writer.Line($"_device ?? throw new InvalidOperationException(\"The device of this {item.Kind} is not known.\");");
            }

            writer.Separate();
            writer.Line($"private readonly {device}? _device;");
        }

        if (item.ParentClass is { } parent)
        {
            writer.Separate();
            Docs.Summary(writer, $"The {parent.ToLowerInvariant()} that the {item.Kind} belongs to; null after it was closed.");
            writer.Line($"public {parent}? {parent} => base.Application.OwnerOf(Instance) as {parent};");
        }

        foreach (var child in item.Children)
        {
            var kind = child.Name.ToLowerInvariant();
            writer.Separate();
            Docs.Summary(
                writer, $"The {kind} of a handle that this application holds already, for example one that another program handed over.");
            Docs.Parameter(writer, "handle", $"The handle. From now on the object owns it: disposing the {kind} gives it back.");
            Docs.Exception(writer, "ArgumentException", "The handle is zero.");
            writer.Line($"public {child.Name} Get{child.Name}({child.HandleType} handle)");
            using (writer.OpenBlock())
            {
                writer.Line("ThrowIfReleased();");
                writer.Line("return handle == default");
                using (writer.Indent())
                {
                    writer.Line("? throw new ArgumentException(\"The handle is zero.\", nameof(handle))");
                    writer.Line($": NativeList.Found({child.Name}.For(Native, Application, handle, Instance));");
                }
            }
        }
    }
}
