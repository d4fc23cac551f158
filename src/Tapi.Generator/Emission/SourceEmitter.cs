using Tapi.Generator.Common;
using Tapi.Generator.Emission.Constants;
using Tapi.Generator.Emission.Messages;
using Tapi.Generator.Emission.Methods;
using Tapi.Generator.Emission.Objects;
using Tapi.Generator.Emission.Proxies;
using Tapi.Generator.Emission.Raw;
using Tapi.Generator.Emission.Structures;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission;

/// <summary>Item to text: a pure function, so that equal items give equal files.</summary>
internal static class SourceEmitter
{
    /// <summary>The file of those items that are wanted, or null.</summary>
    public static GeneratedSource? Emit(ItemFile file, EmissionOptions options)
    {
        var wanted = file.Items.Where(options.Wants).ToList();
        return wanted.Count > 0 ? Emit(file.HintName, wanted, options) : null;
    }

    /// <summary>A file of one item.</summary>
    public static GeneratedSource Emit(ApiItem item, EmissionOptions options) => Emit(item.HintName, [item], options);

    /// <summary>An item that a mistake of ours keeps from becoming text is reported, and the others are there.</summary>
    private static GeneratedSource Emit(string name, IReadOnlyCollection<ApiItem> items, EmissionOptions options)
    {
        string? mistake = null;
        var declarations = new List<SourceWriter>();
        foreach (var item in items)
        {
            if (Guard.Value(() => Declaration(item, options), out var error) is { } declaration)
            {
                declarations.Add(declaration);
            }

            mistake ??= error;
        }

        return new GeneratedSource(name, declarations.Count > 0 ? SourceFile.Of(options, declarations) : string.Empty, mistake);
    }

    private static SourceWriter Declaration(ApiItem item, EmissionOptions options) => item switch
    {
        RawFunctionItem function => RawFunctionEmitter.Emit(function, options),
        RawLayerItem => RawLayerEmitter.Emit(options),
        MethodItem method => MethodEmitter.Emit(method, options),
        SystemTypeItem type => SystemTypeEmitter.Emit(type, options),
        HandleItem handle => HandleEmitter.Emit(handle, options),
        StructureItem structure => StructureEmitter.Emit(structure, options),
        ValueItem value => ValueEmitter.Emit(value, options),
        ViewItem view => ViewEmitter.Emit(view, options),
        ParameterObjectItem parameters => ParameterObjectEmitter.Emit(parameters, options),
        EnumItem group => EnumEmitter.Emit(group, options),
        MessageIdItem ids => EnumEmitter.Emit(ids, options),
        MessageBaseItem message => MessageEmitter.Emit(message, options),
        MessageItem message => MessageEmitter.Emit(message, options),
        StateWaitItem wait => StateWaitEmitter.Emit(wait, options),
        ExceptionItem exception => ExceptionEmitter.Emit(exception, options),
        ObjectItem handle => ObjectEmitter.Emit(handle, options),
        ApplicationItem application => ApplicationEmitter.Emit(application, options),
        DeviceItem device => DeviceEmitter.Emit(device, options),
        SystemItem system => SystemEmitter.Emit(system, options),
        ProxyBaseItem proxy => ProxyBaseEmitter.Emit(proxy, options),
        ProxyOpeningItem opening => ProxyOpeningEmitter.Emit(opening, options),
        ProxyReportItem report => ProxyReportEmitter.Emit(report, options),
        ProxyRequestItem request => ProxyRequestEmitter.Emit(request, options),
        _ => throw new InvalidOperationException(item.GetType().Name),
    };
}
