global using Tapi.Runtime.Generated;
global using Tapi.Runtime.Memory;
global using Tapi.Runtime.Requests;
global using Tapi.Runtime.Tests.Fakes;
global using Xunit;
