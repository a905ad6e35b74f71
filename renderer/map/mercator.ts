export { mercatorX, mercatorY } from '../../core/geo/mercator.ts';
