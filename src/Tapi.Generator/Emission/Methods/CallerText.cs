using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>What becomes of an argument that the caller supplies.</summary>
internal static class CallerText
{
    public static ArgumentText Of(CallerArgument argument, MethodContext context, bool isCaptured)
    {
        var name = CSharpKeywords.Escape(argument.Parameter.Name);
        return argument switch
        {
            CharacterArgument => ArgumentText.Plain(MeaningText.Write(NumberMeaning.Character, name)),
            BooleanArgument => ArgumentText.Plain($"{name} ? 1u : 0u"),
            DurationArgument duration => Duration(duration, name),
            ConstantArgument { IsError: true } => ArgumentText.Plain($"unchecked((uint){name})"),
            ConstantArgument => ArgumentText.Plain($"(uint){name}"),
            ConstantPairArgument pair => ArgumentText.Plain($"(uint){name} | (uint){CSharpKeywords.Escape(pair.SecondName)}"),
            VersionArgument => ArgumentText.Plain($"{name}.Value"),
            ObjectArgument { Parameter.IsOptional: true } => ArgumentText.Plain($"{name}?.Handle ?? default"),
            ObjectArgument => new ArgumentText(NotNull(name), null, $"{name}.Handle"),
            GuidArgument => Value(argument, name, isCaptured),
            RecordArgument record => Record(record, name),
            ParameterObjectArgument parameters => ParameterObject(parameters, name, context),
            TextArgument text => Text(text, name),
            BytesArgument { IsInOut: true } =>
                new ArgumentText($"var {argument.Parameter.Name}Size = {name}.Length;", null, "request.Memory"),
            BytesArgument => Pinned("byte", $"{argument.Parameter.Name}Bytes", name),
            ListArgument list => List(list, name),
            _ => ArgumentText.Plain(name),
        };
    }

    /// <summary>The array of the structures of a list.</summary>
    public static string Items(string name) => $"{name}Items";

    /// <summary>The statement that refuses null.</summary>
    public static string NotNull(string name) => $"_ = {name} ?? throw new ArgumentNullException(nameof({name}));";

    private static ArgumentText Pinned(string type, string local, string value, string? before = null) =>
        new(before, $"{type}* {local} = {value}", local);

    /// <summary>The address of a value. A local function cannot take the address of what it captured.</summary>
    private static ArgumentText Value(CallerArgument argument, string name, bool isCaptured)
    {
        var local = $"{argument.Parameter.Name}Value";
        return argument.Parameter.IsOptional
            ? new ArgumentText($"var {local} = {name}.GetValueOrDefault();", null, $"{name}.HasValue ? &{local} : null")
            : isCaptured ? new ArgumentText($"var {local} = {name};", null, $"&{local}")
            : ArgumentText.Plain($"&{name}");
    }

    /// <summary>A time is converted before anything is asked of TAPI: it can be out of range.</summary>
    private static ArgumentText Duration(DurationArgument argument, string name)
    {
        var local = $"{argument.Parameter.Name}{argument.Unit}";
        return new ArgumentText($"var {local} = {MeaningText.Write(argument.Unit, name)};", null, local);
    }

    private static ArgumentText Record(RecordArgument argument, string name)
    {
        var local = $"{argument.Parameter.Name}Value";
        return argument.Parameter.IsOptional
            ? new ArgumentText($"var {local} = {name}?.ToStructure() ?? default;", null, $"{name} is null ? null : &{local}")
            : new ArgumentText(
                $"var {local} = ({name} ?? throw new ArgumentNullException(nameof({name}))).ToStructure();", null, $"&{local}");
    }

    private static ArgumentText List(ListArgument argument, string name)
    {
        var items = Items(argument.Parameter.Name);
        var list = argument.Parameter.IsOptional ? name : $"{name} ?? throw new ArgumentNullException(nameof({name}))";
        var before = $"var {items} = NativeList.ToStructures({list}, static item => item.ToStructure(), nameof({name}));";
        return Pinned(argument.Type.Structure, $"{argument.Parameter.Name}Pointer", items, before);
    }

    private static ArgumentText Text(TextArgument argument, string name)
    {
        var before = ArgumentTypes.IsNullable(argument) ? null : NotNull(name);
        var local = $"{argument.Parameter.Name}Text";
        return argument.Form == TextForm.Ansi
            ? Pinned("byte", local, $"NativeText.ToAnsi({name})", before)
            : Pinned("char", local, name, before);
    }

    private static ArgumentText ParameterObject(ParameterObjectArgument argument, string name, MethodContext context)
    {
        var isOptional = argument.Parameter.IsOptional;
        var local = $"{argument.Parameter.Name}Bytes";
        var value = $"{name}{(isOptional ? "?." : ".")}ToBytes({context.Version})";
        return Pinned("byte", local, value, isOptional ? null : NotNull(name)) with { Value = $"({argument.Structure}*){local}" };
    }
}
