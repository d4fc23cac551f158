using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>A function as a method of its object.</summary>
internal static class MethodEmitter
{
    private const string RuntimeNamespace = "Tapi.Runtime.Generated";

    public static SourceWriter Emit(MethodItem item, EmissionOptions options)
    {
        string[] linq = item.Outputs.Any(output => output is ViewOutput { Objects: not null }) ? ["System.Linq"] : [];
        var writer = SourceFile.Start(
            options,
            ["System", "System.Collections.Generic", .. linq, "System.Threading", "System.Threading.Tasks", "Tapi", RuntimeNamespace]);
        writer.Line($"partial class {item.Owner.Name}");
        using (writer.OpenBlock())
        {
            MethodDocs.Write(writer, item);
            var call = new NativeCall(item);
            var hasView = item.Outputs.Any(output => output is ViewOutput);
            switch (item.IsAsync)
            {
                case true when hasView:
                    AsyncViewMethod.Write(writer, item, call);
                    break;
                case true:
                    AsyncMethod.Write(writer, item, call);
                    break;
                case false when hasView:
                    SyncViewMethod.Write(writer, item, call);
                    break;
                default:
                    SyncMethod.Write(writer, item, call);
                    break;
            }
        }

        return writer;
    }
}
