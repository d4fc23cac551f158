using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Constants;

/// <summary>The exception that carries a family's error enum.</summary>
internal static class ExceptionEmitter
{
    public static SourceWriter Emit(ExceptionItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "Tapi");
        Docs.Summary(writer, "A TAPI function failed, at once or in its reply.");
        writer.Line($"{options.Visibility} sealed class {item.TypeName} : TapiException");
        using (writer.OpenBlock())
        {
            Docs.Summary(writer, "Creates the exception for a function's result.");
            Docs.Parameter(writer, "function", "The export that failed.");
            Docs.Parameter(writer, "error", "The error that it returned.");
            writer.Line($"public {item.TypeName}(string function, {item.ErrorEnum} error)");
            using (writer.Indent())
            {
                writer.Line(": base(function, (int)error, error.GetCName())");
            }

            writer.Line("{");
            writer.Line("}");
            writer.Separate();
            Docs.Summary(writer, "The error that TAPI reported.");
            writer.Line($"public {item.ErrorEnum} Error => ({item.ErrorEnum})ErrorCode.GetValueOrDefault();");
        }

        return writer;
    }
}
