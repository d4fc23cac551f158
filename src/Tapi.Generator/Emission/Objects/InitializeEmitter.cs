using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Objects;

/// <summary>The static method that initializes TAPI: the first parameter's handle makes the object.</summary>
internal static class InitializeEmitter
{
    public static void Write(SourceWriter writer, ApplicationItem item)
    {
        var initialize = item.Initialize;
        writer.Separate();
        Docs.Summary(
            writer,
            initialize.Docs,
            "Messages are taken from TAPI's queue by one background thread; no window and no callback is needed.");
        Docs.Parameter(
            writer, "applicationName", "The name that other applications see in the information about a call; null for the executable's.");
        Docs.Parameter(writer, "library", "The library to call: tapi32.dll, or a simulator; null loads tapi32.dll.");
        Docs.Parameter(writer, "highestVersion", "The highest TAPI version that the application was written for; null for 2.2.");
        Docs.Exception(writer, item.ExceptionType, $"{initialize.Export} failed.");
        Docs.Exception(writer, "PlatformNotSupportedException", "No library was given and this is not Windows.");
        writer.Line(
            $"public static unsafe {item.Class.Name} Initialize("
            + "string? applicationName, TapiLibrary? library = null, TapiVersion? highestVersion = null)");
        using (writer.OpenBlock())
        {
            writer.Line("var tapi = new Tapi32(library ?? TapiLibrary.Load());");
            writer.Line("var highest = highestVersion ?? new TapiVersion(2, 2);");
            writer.Line($"{item.Class.HandleType} handle = default;");
            writer.Line("uint deviceCount = 0;");
            writer.Line("uint apiVersion = highest.Value;");
            writer.Line($"{initialize.Structure} parameters = default;");
            writer.Line($"parameters.dwTotalSize = (uint)sizeof({initialize.Structure});");
            foreach (var preset in initialize.Presets)
            {
                writer.Line($"parameters.{preset.Member} = (uint){EnumText.Of(preset.Value)};");
            }

            writer.Line("int result;");
            var values = initialize.Arguments.Select(Value);
            writer.Line("fixed (char* name = applicationName)");
            using (writer.OpenBlock())
            {
                writer.Line($"result = tapi.{initialize.Export}({string.Join(", ", values)});");
            }

            writer.Separate();
            writer.Line("if (result < 0)");
            using (writer.OpenBlock())
            {
                writer.Line($"throw new {item.ExceptionType}(\"{initialize.Export}\", ({item.ErrorEnum})result);");
            }

            writer.Separate();
            writer.Line($"return new {item.Class.Name}(tapi, handle, deviceCount, new TapiVersion(apiVersion), highest);");
        }
    }

    private static string Value(InitializeArgument argument) => argument.Role switch
    {
        InitializeRole.Handle => "&handle",
        InitializeRole.ApplicationName => "name",
        InitializeRole.DeviceCount => "&deviceCount",
        InitializeRole.ApiVersion => "&apiVersion",
        InitializeRole.Options => "&parameters",
        _ => "default",
    };
}
